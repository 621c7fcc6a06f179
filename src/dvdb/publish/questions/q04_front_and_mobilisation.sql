-- vi: Ở đâu trưởng ban dân vận đồng thời là chủ tịch Mặt trận, theo năm?
-- en: Where was the head of mass mobilisation also chair of the Front, by year?
-- about_vi: Một bài phải nêu cả hai chức vụ cho cùng một người, hoặc hai bài trong cùng một năm.
-- about_en: One article states both offices for one person, or two articles of the same year do.
-- param year: Năm | Year | 2022
-- column place: Địa phương | Place
-- column year: Năm | Year
-- column official: Họ tên | Name
-- column position: Chức vụ dân vận | Mobilisation office
-- column front_position: Chức vụ Mặt trận | Front office
-- column same_article: Cùng một bài | In one article
-- column article: Bài viết | Article
-- chart: bars year *
with offices as (
  select h.official_id, h.article_id, h.position_id, p.label, o.place_id, o.kind_id, p.title,
         substr(h.first_day, 1, 4) as year
  from holdings h
  join positions p on p.id = h.position_id
  join organizations o on o.id = p.organization_id
  where h.former = 0 and h.official_id is not null and h.first_day is not null
),
heads as (select * from offices where kind_id like '%massmob%' and title = 'Trưởng Ban'),
chairs as (select * from offices where kind_id = 'front' and title = 'Chủ tịch')
select pl.name as place, m.place_id, m.year, f.name as official, m.official_id,
       min(m.label) as position, min(m.position_id) as position_id,
       min(c.label) as front_position, min(c.position_id) as front_position_id,
       max(m.article_id = c.article_id) as same_article,
       min(coalesce(a.title, a.id)) as article, min(m.article_id) as article_id
from heads m
join chairs c on c.official_id = m.official_id and c.year = m.year and c.place_id = m.place_id
join officials f on f.id = m.official_id
join articles a on a.id = m.article_id
left join places pl on pl.id = m.place_id
where trim(:year) = '' or m.year = trim(:year)
group by pl.name, m.place_id, m.year, f.name, m.official_id
order by m.year desc, place, official
