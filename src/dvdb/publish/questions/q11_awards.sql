-- vi: Ai khen bao nhiêu tập thể và cá nhân, về việc gì?
-- en: Who gave how many awards to collectives and people, and what for?
-- about_vi: Đơn vị khen là nơi ký quyết định, không phải người trao.
-- about_en: The issuer is the body that confers the award, not the person who hands it over.
-- param place: Địa phương | Place | Đồng Tháp
-- param year: Năm | Year | 2022
-- column issuer: Đơn vị khen | Issuer
-- column award: Hình thức | Award
-- column place: Địa phương | Place
-- column year: Năm | Year
-- column batches: Số đợt | Batches
-- column collectives: Tập thể | Collectives
-- column individuals: Cá nhân | People
-- column reasons: Thành tích | What for
-- chart: bars issuer collectives individuals
with given as (
  select w.*, coalesce(o.full_name, w.issuer_printed, 'not_told') as issuer,
         coalesce(pl.name, a.place_printed) as place, a.place_id,
         substr(coalesce(e.first_day, a.published_at), 1, 4) as year
  from awards w
  join articles a on a.id = w.article_id
  left join organizations o on o.id = w.issuer_id
  left join events e on e.id = w.event_id
  left join places pl on pl.id = a.place_id
)
select issuer, issuer_id, award, place, place_id, year, count(*) as batches,
       sum(collectives) as collectives, sum(individuals) as individuals,
       group_concat(distinct reason) as reasons
from (select * from given order by id)
where vn_same(place, :place) and (trim(:year) = '' or year = trim(:year))
group by issuer, issuer_id, award, place, place_id, year
order by year desc, issuer, award
limit 500
