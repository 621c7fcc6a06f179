-- vi: Từ người đứng đầu cũ được nhắc lần cuối đến người mới được nhắc lần đầu là bao lâu?
-- en: How long from the last sight of one head to the first of the next?
-- about_vi: Chỉ tính chức vụ một người giữ. Khoảng này là giới hạn trên của lúc đổi người: việc đổi xảy ra đâu đó ở giữa.
-- about_en: Single-seat offices only. The change happened somewhere inside the interval. A negative number means that both were seen in the office at overlapping times.
-- param office: Chức vụ (vài từ) | Office (some words) | Trưởng Ban Dân vận
-- param place: Địa phương | Place | Tiền Giang
-- column position: Chức vụ | Office
-- column before: Người trước | Before
-- column before_last_seen: Thấy lần cuối | Last seen
-- column after: Người sau | After
-- column after_first_seen: Thấy lần đầu | First seen
-- column days: Số ngày | Days
with spans as (
  select h.position_id, p.label, h.official_id, f.name, min(h.first_day) as first_seen, max(h.last_day) as last_seen
  from holdings h
  join positions p on p.id = h.position_id
  join officials f on f.id = h.official_id
  left join organizations o on o.id = p.organization_id
  left join places pl on pl.id = o.place_id
  where h.former = 0 and h.first_day is not null and p.single_seat = 1
    and vn_has(p.label, :office) and vn_same(coalesce(pl.name, o.place_printed), :place)
  group by h.position_id, p.label, h.official_id, f.name
),
ordered as (
  select s.*, lead(official_id) over seat as next_id, lead(name) over seat as next_name, lead(first_seen) over seat as next_seen
  from spans s
  window seat as (partition by position_id order by first_seen, last_seen, official_id)
)
select label as position, position_id, name as before, official_id as before_id, last_seen as before_last_seen,
       next_name as after, next_id as after_id, next_seen as after_first_seen,
       cast(julianday(next_seen) - julianday(last_seen) as integer) as days
from ordered
where next_id is not null
order by days, position, before
limit 500
