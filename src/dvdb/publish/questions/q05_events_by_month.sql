-- vi: Mỗi ban tổ chức bao nhiêu sự kiện một tháng, trước và sau tháng 2 và tháng 7 năm 2025?
-- en: How many events did each board hold a month, before and after February and July 2025?
-- about_vi: Giai đoạn đổi khi hợp nhất ban dân vận với ban tuyên giáo (3/2/2025) và khi sáp nhập tỉnh (1/7/2025). Cột kế thừa cho biết tổ chức sau này.
-- about_en: The phase changes when the boards merged (3 February 2025) and when the provinces did (1 July 2025). Successors are the bodies that took over.
-- param organization: Tổ chức (vài từ) | Body (some words) | Ban Dân vận
-- param place: Địa phương | Place | Tiền Giang
-- column organization: Đơn vị tổ chức | Organiser
-- column month: Tháng | Month
-- column phase: Giai đoạn | Phase
-- column events: Số sự kiện | Events
-- column reports: Số bài | Articles
-- column successors: Kế thừa | Successors
-- chart: months month events
select o.full_name as organization, o.id as organization_id, substr(e.first_day, 1, 7) as month,
       case when e.first_day < '2025-02-03' then '1_before_boards_merged'
            when e.first_day < '2025-07-01' then '2_after_boards_merged'
            else '3_after_provinces_merged' end as phase,
       count(distinct e.id) as events, count(distinct r.article_id) as reports,
       (select group_concat(full_name, ' · ') from (
          select s.full_name from organization_successions x join organizations s on s.id = x.successor_id
          where x.predecessor_id = o.id order by s.full_name)) as successors
from events e
join organizations o on o.id = e.organizer_id
left join places pl on pl.id = o.place_id
left join event_reports r on r.event_id = e.id
where e.first_day is not null and vn_has(o.full_name, :organization)
  and vn_same(coalesce(pl.name, o.place_printed), :place)
group by o.full_name, o.id, month, phase
order by organization, month, organization_id
limit 500
