package org.zhunsheng.server.organization;

import java.util.Map;

/** 找到的机构，与各自上级的名称（从上到下，看得见的）。 */
record Found(Lines lines, Map<Long, String> paths) {}
