package org.zhunsheng.server.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.RespondentPages;

/**
 * 答的人的几页：打开链接（或输入凭据），答，谢谢。没有会话、Cookie、脚本；交的时候凭据在正文里，不在网址里。
 * 别的网站不知道凭据，也就不能替人交，所以不要页面令牌。
 */
@Controller
@Open
class AnsweringController {

    private final Answering answering;

    AnsweringController(Answering answering) {
        this.answering = answering;
    }

    @GetMapping(RespondentPages.PATH)
    String code() {
        return "answer-code";
    }

    @GetMapping(RespondentPages.PATH + "/{token:[0-9A-Za-z-]{1,60}}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model page) {
        return form(token, Map.of(), request, response, page);
    }

    /** 照着输入的。 */
    @PostMapping(RespondentPages.PATH + "/open")
    String typed(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return form(token, Map.of(), request, response, page);
    }

    @PostMapping(RespondentPages.PATH)
    String answer(
            @RequestParam(defaultValue = "") String token,
            @RequestParam Map<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            answering.answer(token, posted, request.getRemoteAddr());
            return "answer-thanks";
        } catch (Refused refused) {
            if (refused.problem() != SurveyProblem.NOT_ANSWERED) return closed(refused, request, response, page);
            response.setStatus(SurveyProblem.NOT_ANSWERED.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#q0", refused.refusal(Languages.of(request)))));
            return form(token, posted, request, response, page);
        }
    }

    private String form(
            String token,
            Map<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            page.addAttribute("it", answering.open(token, request.getRemoteAddr()));
            page.addAttribute("token", token);
            page.addAttribute("posted", posted);
            return "answer";
        } catch (Refused refused) {
            return closed(refused, request, response, page);
        }
    }

    /** 没有的、用过了的、不在期间的，是同一页。 */
    private static String closed(
            Refused refused, HttpServletRequest request, HttpServletResponse response, Model page) {
        if (!(refused.problem() instanceof SurveyProblem)) throw refused;
        var refusal = refused.refusal(Languages.of(request));
        response.setStatus(refusal.status());
        page.addAttribute("refusal", refusal);
        return "answer-closed";
    }
}
