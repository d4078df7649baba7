package org.zhunsheng.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.server.worker.Refusal;

/** 做不成时的回答：给人的是一页，说发生了什么、怎样办；要 JSON 的得到 problem+json。 */
@Controller
@ControllerAdvice
class RefusalPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);
    private static final int LARGE = 413;

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return answer(refused.refusal(), request, response);
    }

    @ExceptionHandler(MultipartException.class)
    Object upload(MultipartException failed, HttpServletRequest request, HttpServletResponse response) {
        boolean malformed = String.valueOf(failed.getMessage()).contains("boundary");
        ServiceProblem problem = malformed ? ServiceProblem.WRONG_REQUEST : ServiceProblem.REQUEST_TOO_LARGE;
        return answer(problem.refusal(Languages.of(request)), request, response);
    }

    /** 容器与过滤器报告的错误。 */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ServiceProblem problem = problem(status instanceof Integer code ? code : 404, String.valueOf(message));
        if (problem == ServiceProblem.FAILED) LOG.error("P-611", (Throwable) failure);
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
        String accepted = request.getHeader("Accept");
        if (accepted != null && accepted.contains("json") && !accepted.contains("html")) return json(refusal);
        response.setStatus(refusal.status());
        ModelAndView page = new ModelAndView("refusal", Map.of("refusal", refusal));
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(refusal.status()));
        return page;
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
