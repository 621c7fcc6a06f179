-- vi: Các nơi báo cáo kết quả gì: mô hình Dân vận khéo, quà, nhà, tiền?
-- en: What results are reported: "Dân vận khéo" models, gifts, houses, money?
-- about_vi: Số liệu như bài nêu, kèm mức độ chính xác; không cộng, vì các báo cáo chồng lên nhau (6 tháng nằm trong cả năm, huyện nằm trong tỉnh).
-- about_en: Figures as stated, with their hedges; not summed, because reports overlap (half a year lies within the year, a district within its province).
-- param what: Nội dung (vài từ) | What (some words) | Dân vận khéo
-- param place: Địa phương | Place | Gò Công Tây
-- param year: Năm | Year | 2024
-- column place: Địa phương | Place
-- column period: Kỳ báo cáo | Period
-- column what: Nội dung | What
-- column hedge: Mức độ | Hedge
-- column value: Giá trị | Value
-- column unit: Đơn vị | Unit
-- column vnd: Bằng đồng | In đồng
-- column quote: Trích dẫn | Quote
-- column article: Bài viết | Article
select coalesce(pe.name, pa.name, a.place_printed) as place, coalesce(e.place_id, a.place_id) as place_id,
       e.period_label as period, g.what, g.hedge, g.value, g.unit, g.vnd,
       (select v.quote from evidence v where v.table_name = 'figures' and v.row_id = g.id
          and v.article_id = g.article_id order by v.start_offset limit 1) as quote,
       coalesce(a.title, a.id) as article, g.article_id
from figures g
join articles a on a.id = g.article_id
left join events e on e.id = g.event_id
left join places pa on pa.id = a.place_id
left join places pe on pe.id = e.place_id
where vn_has(g.what || ' ' || g.unit, :what)
  and (vn_same(coalesce(pa.name, a.place_printed), :place) or vn_same(pe.name, :place))
  and (trim(:year) = '' or substr(coalesce(e.period_start, e.first_day, a.published_at), 1, 4) = trim(:year))
order by place, e.period_start, a.id, g.ordinal
limit 500
