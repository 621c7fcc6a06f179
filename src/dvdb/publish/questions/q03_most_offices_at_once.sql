-- vi: Ai giữ nhiều chức vụ cùng một lúc nhất?
-- en: Who holds the most offices at once?
-- about_vi: Tính trong cùng một bài: các chức vụ đương nhiệm mà một bài nêu cho một người.
-- about_en: Counted within one article: the present offices that one article states for one person.
-- param place: Địa phương | Place | Đồng Tháp
-- column official: Họ tên | Name
-- column offices: Số chức vụ | Offices
-- column positions: Các chức vụ | The offices
-- column observed_on: Ngày ghi nhận | Observed on
-- column article: Bài viết | Article
-- chart: bars official offices
with stated as (
  select distinct h.official_id, h.article_id, h.observed_on,
         coalesce(p.label, h.title_printed || coalesce(', ' || h.organization_printed, '')) as position
  from holdings h
  left join positions p on p.id = h.position_id
  left join organizations o on o.id = p.organization_id
  left join places pl on pl.id = o.place_id
  where h.former = 0 and h.official_id is not null and vn_same(coalesce(pl.name, h.place_printed), :place)
),
counted as (
  select official_id, article_id, max(observed_on) as observed_on, count(*) as offices,
         group_concat(position, ' · ') as positions,
         row_number() over (partition by official_id order by count(*) desc, max(observed_on) desc, article_id) as best
  from (select * from stated order by official_id, article_id, position)
  group by official_id, article_id
)
select f.name as official, c.official_id, c.offices, c.positions, c.observed_on, coalesce(a.title, a.id) as article, c.article_id
from counted c
join officials f on f.id = c.official_id
join articles a on a.id = c.article_id
where c.best = 1
order by c.offices desc, f.name, c.official_id
limit 200
