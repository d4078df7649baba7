package org.zhunsheng.server.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private static final int PICTURES = 6;

    private final WorkerPool pool;

    ReviewController(WorkerPool pool) {
        this.pool = pool;
    }

    @PostMapping("/review")
    String review(HttpServletRequest request, @ModelAttribute("language") Language language, Model model) {
        boolean edit = "on".equals(request.getParameter("edit"));
        TypedCells typed = TypedCells.of(request.getParameterMap());
        String[] schemes = Objects.requireNonNullElse(request.getParameterValues("scheme"), new String[0]);
        Answer answer = pool.run(new Job.Review(
                parcel(request, language), List.of(schemes), typed.values(), typed.confirmed(), edit, language));
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
}
