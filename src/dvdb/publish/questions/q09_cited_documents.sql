-- vi: Văn bản nào được dẫn nhiều nhất, ở đâu, năm nào, bao lâu sau khi ban hành?
-- en: Which documents are cited most, where, when, and how long after they were issued?
-- about_vi: Số hiệu như 05-CT/TU lặp lại ở mỗi tỉnh, nên văn bản của tỉnh được tách theo địa phương của bài.
-- about_en: Numbers such as 05-CT/TU repeat in every province, so documents are kept apart by the place of the article.
-- param place: Địa phương | Place | Đồng Tháp
-- param year: Năm | Year | 2022
-- column number: Số hiệu | Number
-- column kind: Loại văn bản | Kind
-- column place: Địa phương | Place
-- column year: Năm | Year
-- column articles: Số bài | Articles
-- column issued_on: Ban hành | Issued
-- column first_cited: Dẫn lần đầu | First cited
-- column days_to_first: Số ngày đến lần dẫn đầu | Days to first citation
-- chart: bars number articles
with cited as (
  select c.*, a.place_id, coalesce(pl.name, a.place_printed) as place,
         substr(coalesce((select min(e.first_day) from event_reports r join events e on e.id = r.event_id
                          where r.article_id = a.id), a.published_at), 1, 10) as day
  from citations c
  join articles a on a.id = c.article_id
  left join places pl on pl.id = a.place_id
)
select number, max(kind) as kind, place, place_id, substr(day, 1, 4) as year, count(distinct article_id) as articles,
       max(issued_on) as issued_on, min(day) as first_cited,
       cast(julianday(min(day)) - julianday(case when max(issued_on) like '____-__-__' then max(issued_on) end) as integer)
         as days_to_first
from cited
where vn_same(place, :place) and (trim(:year) = '' or substr(day, 1, 4) = trim(:year))
group by number, place, place_id, substr(day, 1, 4)
order by articles desc, number, place, year
limit 500
