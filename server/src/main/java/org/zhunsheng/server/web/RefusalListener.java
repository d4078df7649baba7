package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;

/** 想知道有人被拒绝的：审计。 */
public interface RefusalListener {

    void refused(Refusable problem, HttpServletRequest request);
}
