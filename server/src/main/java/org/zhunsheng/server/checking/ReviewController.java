package org.zhunsheng.server.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.PagePicture;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/** 接着上一页做：换指标体系、更正、换语言，从结果表打开一份。 */
@Controller
@Open
class ReviewController {

    private static final Pattern CELL = Pattern.compile("(c|ok)(\\d{1,3})(/[a-z0-9_/]{1,60})");
    private static final int PICTURES = 6;

    private final WorkerPool pool;

    ReviewController(WorkerPool pool) {
        this.pool = pool;
    }

    @PostMapping("/review")
    String review(HttpServletRequest request, @ModelAttribute("language") Language language, Model model) {
        boolean edit = "on".equals(request.getParameter("edit"));
        Typed typed = Typed.of(request.getParameterMap());
        String[] schemes = Objects.requireNonNullElse(request.getParameterValues("scheme"), new String[0]);
        Answer answer = pool.run(new Job.Review(
                parcel(request, language), List.of(schemes), typed.values, typed.confirmed, edit, language));
        if (answer.refusal() != null) throw new Refused(answer.refusal());
        model.addAttribute("result", new Result(Objects.requireNonNull(answer.checked()), pictures(request), edit));
        return "result";
    }

    /** 结果表里有许多份，按钮说出要看第几份；结果页里只有一份。 */
    private static String parcel(HttpServletRequest request, Language language) {
        String[] parcels = request.getParameterValues("parcel");
        String which = Objects.requireNonNullElse(request.getParameter("open"), "0");
        if (parcels == null || !which.matches("\\d{1,4}") || Integer.parseInt(which) >= parcels.length) {
            throw new Refused(ServiceProblem.PARCEL_BROKEN.refusal(language));
        }
        return parcels[Integer.parseInt(which)];
    }

    private static List<PagePicture> pictures(HttpServletRequest request) {
        String[] carried = Objects.requireNonNullElse(request.getParameterValues("picture"), new String[0]);
        return Arrays.stream(carried)
                .limit(PICTURES)
                .map(PagePicture::carriedBack)
                .filter(Objects::nonNull)
                .toList();
    }

    /** 表单里填写的值：{@code c1/indicators/3/score}；核对无误的：{@code ok1/indicators/3/score}。 */
    private static final class Typed {

        private final List<Map<String, String>> values = new ArrayList<>();
        private final List<List<String>> confirmed = new ArrayList<>();

        static Typed of(Map<String, String[]> parameters) {
            Typed typed = new Typed();
            parameters.forEach((name, written) -> {
                Matcher cell = CELL.matcher(name);
                if (cell.matches() && written.length > 0) typed.put(cell, written[0]);
            });
            return typed;
        }

        private void put(Matcher cell, String text) {
            int form = Integer.parseInt(cell.group(2)) - 1;
            if (form < 0) return;
            while (values.size() <= form) {
                values.add(new HashMap<>());
                confirmed.add(new ArrayList<>());
            }
            if (cell.group(1).equals("c")) values.get(form).put(cell.group(3), text);
            else confirmed.get(form).add(cell.group(3));
        }
    }
}
