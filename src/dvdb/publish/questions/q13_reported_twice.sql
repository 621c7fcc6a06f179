-- vi: Sự kiện nào được từ hai bài trở lên đưa tin, và đăng sau bao lâu?
-- en: Which events were reported by two or more articles, and how soon?
-- about_vi: Xếp sự kiện nhiều nguồn lên trước; số trễ tính từ ngày sự kiện đến ngày đăng.
-- about_en: Events with most sources first; delays run from the day of the event to publication.
-- param place: Địa phương | Place | Tiền Giang
-- column event: Sự kiện | Event
-- column first_day: Ngày | Day
-- column articles: Số bài | Articles
-- column sources: Số nguồn | Sources
-- column named: Các nguồn | Named
-- column first_delay: Trễ ít nhất | Shortest delay
-- column last_delay: Trễ nhiều nhất | Longest delay
-- chart: bars event articles
select e.label as event, e.id as event_id, e.first_day, count(distinct a.id) as articles,
       count(distinct coalesce(a.source_id, a.source_printed)) as sources,
       group_concat(distinct coalesce(s.name, a.source_printed)) as named,
       cast(min(julianday(substr(a.published_at, 1, 10)) - julianday(e.first_day)) as integer) as first_delay,
       cast(max(julianday(substr(a.published_at, 1, 10)) - julianday(e.first_day)) as integer) as last_delay
from events e
join event_reports r on r.event_id = e.id
join articles a on a.id = r.article_id
left join sources s on s.id = a.source_id
left join places pl on pl.id = e.place_id
where vn_same(coalesce(pl.name, e.place_printed), :place)
group by e.id, e.label, e.first_day
having count(distinct a.id) > 1
order by sources desc, articles desc, e.first_day, e.id
limit 500
