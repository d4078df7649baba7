package org.zhunsheng.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SafeHeadersTest {

    private static MockHttpServletResponse answer(boolean secure) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks");
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SafeHeaders().doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void requirement30OverTlsTheBrowserIsToldToStayThere() throws ServletException, IOException {
        assertEquals("max-age=63072000", answer(true).getHeader("Strict-Transport-Security"));
        assertNull(answer(false).getHeader("Strict-Transport-Security"));
    }
}
