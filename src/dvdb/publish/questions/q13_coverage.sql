-- vi: Có bao nhiêu bài theo nguồn, địa phương và năm?
-- en: How many articles are there by source, place and year?
-- about_vi: Năm là năm đăng, hoặc năm của sự kiện khi bài không ghi ngày đăng. Số trễ là số ngày từ sự kiện đến khi đăng, trung bình.
-- about_en: The year is that of publication, or of the event where the article has no date. Delay is the mean number of days from event to publication.
-- param place: Địa phương | Place | Đồng Tháp
-- column source: Nguồn | Source
-- column place: Địa phương | Place
-- column year: Năm | Year
-- column articles: Số bài | Articles
-- column events: Số sự kiện | Events
-- column mean_delay_days: Số ngày trễ (trung bình) | Mean delay in days
-- chart: lines year articles source
with dated as (
  select a.id, coalesce(s.name, a.source_printed, 'unknown') as source, a.source_id,
         coalesce(pl.name, a.place_printed) as place, a.place_id, a.published_at, e.id as event_id, e.first_day,
         coalesce(substr(a.published_at, 1, 4), substr(e.first_day, 1, 4)) as year
  from articles a
  left join sources s on s.id = a.source_id
  left join places pl on pl.id = a.place_id
  left join event_reports r on r.article_id = a.id
  left join events e on e.id = r.event_id
)
select source, source_id, place, place_id, year, count(distinct id) as articles, count(distinct event_id) as events,
       round(avg(julianday(substr(published_at, 1, 10)) - julianday(first_day)), 1) as mean_delay_days
from dated
where vn_same(place, :place)
group by source, source_id, place, place_id, year
order by articles desc, source, place, year
limit 500
