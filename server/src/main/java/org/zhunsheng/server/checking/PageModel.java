package org.zhunsheng.server.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;
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

        /** 下载的格式：官方版式的在前，交换格式在后。 */
        public List<String> writes() {
            return Stream.concat(Writing.FORMATS.stream(), Stream.of(Format.JSON))
                    .map(Format::key)
                    .toList();
        }

        /** 能读的格式，给人看的。 */
        public String reads() {
            return Arrays.stream(Format.values()).map(Format::name).collect(Collectors.joining("、"));
        }
    }
}
