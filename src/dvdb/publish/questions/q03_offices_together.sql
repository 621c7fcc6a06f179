-- vi: Những chức vụ nào hay đi đôi với nhau, ở từng cấp?
-- en: Which offices go together, at each level?
-- about_vi: Mỗi cặp đếm số người được một bài nêu cả hai chức vụ đương nhiệm. Tên cơ quan không kèm địa phương để cộng được giữa các tỉnh.
-- about_en: Each pair counts the people for whom one article states both offices. Bodies are named without their place, so that provinces add up.
-- param level: Cấp (province, district, commune) | Level | province
-- column level: Cấp | Level
-- column office_a: Chức vụ thứ nhất | One office
-- column office_b: Chức vụ thứ hai | The other
-- column people: Số người | People
-- column places: Số địa phương | Places
-- chart: bars office_a+office_b people
with stated as (
  select distinct h.official_id, h.article_id, o.level, o.place_id,
         p.title || coalesce(', ' || o.name, '') as office
  from holdings h
  join positions p on p.id = h.position_id
  join organizations o on o.id = p.organization_id
  where h.former = 0 and h.official_id is not null and (trim(:level) = '' or o.level = trim(:level))
)
select a.level, a.office as office_a, b.office as office_b,
       count(distinct a.official_id) as people, count(distinct a.place_id) as places
from stated a
join stated b on b.official_id = a.official_id and b.article_id = a.article_id and b.level = a.level and b.office > a.office
group by a.level, a.office, b.office
order by people desc, a.level, office_a, office_b
limit 300
