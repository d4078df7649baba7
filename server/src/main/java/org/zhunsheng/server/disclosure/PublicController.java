package org.zhunsheng.server.disclosure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 公开的页面：清单与查找、一个单位、一个项目的各年、一张表与它的文件。不登录，没有脚本也能用。 */
@Controller
@Open
class PublicController {

    private static final int PAGE = 30;
    private static final String ONE = PublicPages.PATH + "/{id:\\d{1,18}}";

    private final PublicForms forms;

    PublicController(PublicForms forms) {
        this.forms = forms;
    }

    @GetMapping(PublicPages.PATH)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        PublicFilter filter = PublicFilter.of(q, year, region, department, grade);
        lines(filter, after, page);
        page.addAttribute("filter", filter);
        page.addAttribute("choices", forms.choices());
        return "public";
    }

    private List<PublicForm> lines(PublicFilter filter, long after, Model page) {
        List<PublicForm> lines = forms.list(filter, after, PAGE + 1);
        page.addAttribute("lines", lines.stream().limit(PAGE).toList());
        page.addAttribute("next", lines.size() > PAGE ? lines.get(PAGE - 1).id() : null);
        return lines;
    }

    @GetMapping(PublicPages.PATH + "/units/{id:\\d{1,18}}")
    String unit(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Model page) {
        List<PublicForm> lines = lines(PublicFilter.ofUnit(id), after, page);
        if (lines.isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        page.addAttribute("unit", lines.getFirst());
        return "public-unit";
    }

    /** 各年并排；一年公开过几次的，取最近的一次没有撤下的。 */
    @GetMapping(PublicPages.PATH + "/projects/{id:\\d{1,18}}")
    String project(@PathVariable long id, Model page) {
        List<PublicForm> all = forms.years(id);
        Map<Integer, PublicForm> shown = new LinkedHashMap<>();
        all.stream().filter(one -> !one.isWithdrawn()).forEach(one -> shown.putIfAbsent(one.year(), one));
        page.addAttribute("it", all.getLast());
        page.addAttribute(
                "years",
                all.stream()
                        .sorted(Comparator.comparingInt(PublicForm::year).reversed())
                        .toList());
        page.addAttribute("chart", YearChart.of(List.copyOf(shown.values())));
        return "public-project";
    }

    @GetMapping(ONE)
    String form(@PathVariable long id, Model page) {
        PublicForm it = forms.find(id);
        page.addAttribute("it", it);
        page.addAttribute("documents", forms.documents(id));
        page.addAttribute(
                "others",
                forms.years(it.rootId()).stream().filter(one -> one.id() != id).toList());
        if (!it.isWithdrawn()) {
            Scheme scheme = SchemeCatalog.find(it.scheme());
            page.addAttribute("schemeTitle", scheme == null ? it.scheme() : scheme.title());
            page.addAttribute("sheet", PrintedSheet.of(Publication.form(forms.form(id)), it.scheme()));
        }
        return "public-form";
    }

    /** 公开那一刻写下的文件；指标体系的全文也是其中一份。 */
    @GetMapping(ONE + "/files/{format:[a-z]{1,10}}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format) {
        PublicForm it = forms.find(id);
        byte[] content = forms.content(id, format);
        boolean scheme = format.equals(Publication.SCHEME);
        String name = scheme ? it.scheme() + ".yaml" : it.project() + "-" + it.year() + "." + format;
        return Attachment.of(name, scheme ? "yaml" : format, content);
    }
}
