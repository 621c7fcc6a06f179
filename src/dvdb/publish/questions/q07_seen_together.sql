-- vi: Những cán bộ nào hay có mặt cùng nhau?
-- en: Which officials are often seen together?
-- about_vi: Mỗi cạnh của mạng lưới là hai người cùng tham gia một sự kiện; trọng số là số sự kiện.
-- about_en: An edge of the network is two people at one event; its weight is the number of events.
-- param place: Địa phương | Place | Tiền Giang
-- param official: Họ tên (để trống: mọi người) | Name (empty: everybody) | Đỗ Tấn Hùng
-- column official: Người thứ nhất | One
-- column other: Người thứ hai | The other
-- column events: Số sự kiện | Events
-- column first_day: Từ | First
-- column last_day: Đến | Last
-- chart: network official official_id other other_id events
with seen as (
  select distinct p.event_id, p.official_id, f.name, e.first_day
  from participations p
  join events e on e.id = p.event_id
  join officials f on f.id = p.official_id
  left join places pl on pl.id = e.place_id
  where vn_same(coalesce(pl.name, e.place_printed), :place)
)
select a.name as official, a.official_id, b.name as other, b.official_id as other_id,
       count(*) as events, min(a.first_day) as first_day, max(a.first_day) as last_day
from seen a
join seen b on b.event_id = a.event_id and b.official_id > a.official_id
where trim(:official) = '' or vn_same(a.name, :official) or vn_same(b.name, :official)
group by a.name, a.official_id, b.name, b.official_id
order by events desc, official, other, a.official_id, b.official_id
limit 500
