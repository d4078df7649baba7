package org.zhunsheng.server.history;

import java.time.OffsetDateTime;

/**
 * 读出来了、还没有收的一份文件。
 *
 * @param number 第几份；更正一次就换一个，收的与看过的因此是同一份
 * @param parcel 读出的各张表连同来源与更正
 */
record HistoricalDraft(long number, long fileId, String parcel, OffsetDateTime at) {}
