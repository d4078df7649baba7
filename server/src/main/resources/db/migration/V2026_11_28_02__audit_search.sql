-- 少见的结果、一个请求的事件：一千万条里也要马上找到
create index audit_events_outcome on audit_events (outcome, id);
create index audit_events_request on audit_events (request);
