-- vi: Tổ chức nào sáp nhập hay giải thể năm 2025, thành gì, người đứng đầu rồi làm gì?
-- en: Which bodies were merged or dissolved in 2025, into what, and what became of their heads?
-- about_vi: Người đứng đầu là người được ghi nhận gần nhất trong chức vụ một người giữ có thứ bậc cao nhất. Cột sau cùng là chức vụ ghi nhận sau ngày kế thừa; trống nghĩa là chưa bài nào nhắc.
-- about_en: The head is the last one observed in the body's first single-seat office. The last columns are an office observed after the change; empty means that no article tells.
-- param organization: Tổ chức (vài từ) | Body (some words) | Ban Dân vận Tỉnh ủy
-- param year: Năm | Year | 2025
-- column predecessor: Tổ chức trước | Before
-- column kind: Hình thức | How
-- column date: Ngày | Date
-- column successor: Tổ chức sau | After
-- column head: Người đứng đầu | Head
-- column head_last_seen: Thấy lần cuối | Last seen
-- column later_position: Chức vụ về sau | Later office
-- column later_seen: Thấy ngày | Seen on
with steps as (
  select s.*, b.full_name as predecessor, n.full_name as successor
  from organization_successions s
  join organizations b on b.id = s.predecessor_id
  join organizations n on n.id = s.successor_id
  where vn_has(b.full_name || ' ' || n.full_name, :organization)
    and substr(s.date, 1, 4) = coalesce(nullif(trim(:year), ''), '2025')
),
heads as (
  select p.organization_id, h.official_id, max(h.last_day) as last_seen,
         row_number() over (partition by p.organization_id
           order by coalesce(min(t.rank), 99), max(h.last_day) desc, h.official_id) as best
  from holdings h
  join positions p on p.id = h.position_id
  left join titles t on t.id = p.title_id
  where h.former = 0 and p.single_seat = 1 and h.official_id is not null
    and p.organization_id in (select predecessor_id from steps)
  group by p.organization_id, h.official_id
)
select s.predecessor, s.predecessor_id, s.kind, s.date, s.successor, s.successor_id,
       f.name as head, x.official_id as head_id, x.last_seen as head_last_seen,
       l.label as later_position, l.position_id as later_position_id, l.first_day as later_seen
from steps s
left join heads x on x.organization_id = s.predecessor_id and x.best = 1
left join officials f on f.id = x.official_id
left join (
  select h.official_id, h.position_id, p.label, h.first_day,
         row_number() over (partition by h.official_id order by h.first_day desc, h.id) as newest
  from holdings h join positions p on p.id = h.position_id
  where h.former = 0 and h.first_day >= '2025-02-03'
) l on l.official_id = x.official_id and l.newest = 1 and l.first_day >= substr(s.date || '-01-01', 1, 10)
order by s.date, s.predecessor, s.successor, s.id
limit 500
