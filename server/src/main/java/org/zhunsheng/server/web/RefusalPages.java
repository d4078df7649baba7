package org.zhunsheng.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** 做不成时的回答：给人的是一页，说发生了什么、怎样办；要 JSON 的得到 problem+json。 */
@Controller
@ControllerAdvice
class RefusalPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);
    private static final int LARGE = 413;

    private final List<RefusalListener> listeners;

    RefusalPages(List<RefusalListener> listeners) {
        this.listeners = listeners;
    }

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        Refusable problem = refused.problem();
        if (problem != null) listeners.forEach(listener -> listener.refused(problem, request));
        String before = problem == null ? null : before(problem, request);
        if (before != null) return new ModelAndView("redirect:" + before);
        return answer(refused.refusal(Languages.of(request)), request, response);
    }

    @ExceptionHandler(MultipartException.class)
    Object upload(MultipartException failed, HttpServletRequest request, HttpServletResponse response) {
        boolean malformed = String.valueOf(failed.getMessage()).contains("boundary");
        ServiceProblem problem = malformed ? ServiceProblem.WRONG_REQUEST : ServiceProblem.REQUEST_TOO_LARGE;
        return answer(problem.refusal(Languages.of(request)), request, response);
    }

    /** 看页面的人先去登录、确认身份或保护帐号，之后回到这一页。 */
    private static @Nullable String before(Refusable problem, HttpServletRequest request) {
        boolean page =
                request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/");
        if (!page || wantsJson(request)) return null;
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        if (problem == ServiceProblem.SIGN_IN_FIRST) return "/sign-in?next=" + next;
        if (problem == ServiceProblem.CONFIRM_FIRST) return "/confirm?next=" + next;
        return problem == ServiceProblem.SECURE_ACCOUNT_FIRST ? "/my-account" : null;
    }

    /** 数据库的行级安全挡下的，与应用挡下的说法相同；别的是程序的错误。 */
    @ExceptionHandler(DataAccessException.class)
    Object database(DataAccessException failed, HttpServletRequest request, HttpServletResponse response) {
        String state = failed.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "";
        if ("42501".equals(state)) return refused(new Refused(ServiceProblem.NOT_ALLOWED), request, response);
        // 字里有 NUL：数据库存不下的字
        if ("22021".equals(state)) return refused(new Refused(ServiceProblem.WRONG_REQUEST), request, response);
        LOG.error("P-611 {}", RequestNumber.of(request), LoggedFailure.of(failed));
        return answer(ServiceProblem.FAILED.refusal(Languages.of(request)), request, response);
    }

    /** 容器与过滤器报告的错误。 */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ServiceProblem problem = problem(status instanceof Integer code ? code : 404, String.valueOf(message));
        if (problem == ServiceProblem.FAILED)
            LOG.error("P-611 {}", RequestNumber.of(request), LoggedFailure.of((Throwable) failure));
        return answer(problem.refusal(Languages.of(request)), request, response);
    }

    private static ServiceProblem problem(int status, String message) {
        for (ServiceProblem problem : ServiceProblem.values())
            if (problem.name().equals(message)) return problem;
        if (status == 404) return ServiceProblem.NOT_FOUND;
        if (status == LARGE) return ServiceProblem.REQUEST_TOO_LARGE;
        return status < 500 ? ServiceProblem.WRONG_REQUEST : ServiceProblem.FAILED;
    }

    private static Object answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.status() == ServiceProblem.BUSY.status()) response.setHeader("Retry-After", "3");
        if (wantsJson(request)) return json(refusal);
        response.setStatus(refusal.status());
        ModelAndView page = new ModelAndView("refusal", Map.of("refusal", refusal));
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(refusal.status()));
        return page;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return path.startsWith("/api/") || accepted != null && accepted.contains("json") && !accepted.contains("html");
    }

    private static ResponseEntity<Map<String, Object>> json(Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type",
                        "about:blank",
                        "code",
                        refusal.code(),
                        "status",
                        refusal.status(),
                        "title",
                        refusal.sentence(),
                        "detail",
                        refusal.remedy()));
    }
}
