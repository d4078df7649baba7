package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** 请求编号：错误页、日志、审计里是同一个，查得到是哪一次。 */
public final class RequestNumber {

    private static final String ATTRIBUTE = RequestNumber.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 8;

    private RequestNumber() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String number) return number;
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, number);
        return number;
    }
}
