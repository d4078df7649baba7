package org.zhunsheng.server.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.text.Language;

/** 每一页都用得到的。 */
@ControllerAdvice
class PageModel {

    @ModelAttribute("language")
    Language language(HttpServletRequest request) {
        return Languages.of(request);
    }

    @ModelAttribute("lang")
    String lang(HttpServletRequest request) {
        return Languages.of(request) == Language.EN ? "en" : "zh";
    }

    /** 可选的指标体系，用到时才读。 */
    @ModelAttribute("catalog")
    Catalog catalog() {
        return new Catalog();
    }

    static final class Catalog {

        public List<Scheme> all() {
            return SchemeCatalog.all();
        }
    }
}
