-- 公开的时候用的是哪一版程序、哪一批检查：以后检查改了，还看得出那时用的是不是同一批。
alter table disclosure_copies
    add column program       text not null default '' check (length(program) <= 100),
    add column checks_sha256 bytea check (length(checks_sha256) = 32);
comment on column disclosure_copies.program is '公开的时候程序的版本；没有写明的为空字';
comment on column disclosure_copies.checks_sha256 is '那时检查的目录（编号、文字、参数、词表）的 SHA-256；没有记过的为空';
