-- vi: Bao nhiêu phần là nữ, là người dân tộc thiểu số, ở từng cấp? (ước lượng)
-- en: What share are women, or of ethnic minorities, at each level? (an estimate)
-- about_vi: Nữ: theo cách xưng hô trong bài hoặc tên đệm Thị. Dân tộc thiểu số: theo những họ hầu như chỉ gặp ở các dân tộc ấy; bỏ sót nhiều người mang họ chung. Chỉ dùng để so giữa các nhóm, không nói gì về một người cụ thể.
-- about_en: Women: by the honorific in the article or the middle name Thị. Minorities: by family names found almost only there; many people with common names are missed. For comparing groups only: it says nothing about any one person.
-- param place: Địa phương | Place | Lạng Sơn
-- column level: Cấp | Level
-- column people: Số người | People
-- column women: Nữ | Women
-- column women_percent: % nữ | % women
-- column gender_unknown: Không rõ giới | Gender unknown
-- column minorities: Dân tộc thiểu số | Minorities
-- column minorities_percent: % DTTS | % minorities
-- chart: bars level women_percent
with people as (
  select distinct f.id, f.name, f.gender, coalesce(o.level, 'unknown') as level
  from officials f
  join holdings h on h.official_id = f.id
  left join positions p on p.id = h.position_id
  left join organizations o on o.id = p.organization_id
  left join places pl on pl.id = o.place_id
  where vn_same(coalesce(pl.name, h.place_printed), :place)
),
marked as (
  select *, gender = 'female' or name like '% Thị %' as woman,
         substr(name, 1, instr(name || ' ', ' ') - 1) in (
           'Lò', 'Lường', 'Quàng', 'Cà', 'Tòng', 'Vì', 'Cầm', 'Điêu', 'Vừ', 'Giàng', 'Thào', 'Sùng', 'Vàng', 'Mùa',
           'Hạng', 'Lầu', 'Tráng', 'Cứ', 'Sồng', 'Ly', 'Lùng', 'Nông', 'Bế', 'Chẩu', 'Ma', 'Lộc', 'Triệu', 'Phàn',
           'Tẩn', 'Chảo', 'Lèng', 'Sín', 'Điểu', 'Kpă', 'Ksor', 'Rơ', 'Siu', 'Nay', 'Rmah', 'Rahlan', 'Puih', 'Y', 'A',
           'K''', 'K', 'H''', 'Bloong', 'Êban', 'Niê', 'Mlô', 'Ayun', 'Thạch', 'Kim', 'Danh')
           as minority
  from people
)
select level, count(*) as people, sum(coalesce(woman, 0)) as women,
       round(100.0 * sum(coalesce(woman, 0)) / count(*), 1) as women_percent,
       sum(gender is null and not coalesce(woman, 0)) as gender_unknown,
       sum(minority) as minorities, round(100.0 * sum(minority) / count(*), 1) as minorities_percent
from marked
group by level
order by people desc, level
