package org.zhunsheng.server.filling;

import java.util.Map;

/**
 * 要改的一张表。
 *
 * @param author 填报已经开始，而且记着这个帐号填过
 * @param rows 要改的各行现在在哪一部分；删去的行为空字，没有的行不在其中
 */
record Writable(Filling filling, boolean author, Map<String, String> rows) {}
