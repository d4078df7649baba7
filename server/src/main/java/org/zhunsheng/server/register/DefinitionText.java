package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.scheme.SchemeMistake;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 页面上交来的定义；台账与数据项相同。 */
public final class DefinitionText {

    private DefinitionText() {}

    /** 交了文件的，以文件为准。 */
    public static String of(String pasted, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return pasted.replace("\r\n", "\n");
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 写错的留在原页：摘要只说第一句，各处另列，带行与列。 */
    public static void wrong(Refused refused, HttpServletRequest request, HttpServletResponse response, Model page) {
        Language language = Languages.of(request);
        List<SchemeMistake> mistakes =
                refused.problem() instanceof WrongDefinition wrong ? wrong.mistakes() : List.of();
        Refusal refusal = refused.refusal(language);
        response.setStatus(refusal.status());
        page.addAttribute(
                "mistakes", mistakes.stream().map(one -> one.text(language)).toList());
        page.addAttribute("broken", List.of(ErrorLine.of("#definition", first(refusal))));
    }

    private static Refusal first(Refusal it) {
        return new Refusal(
                it.code(), it.status(), it.sentence().lines().findFirst().orElse(""), it.remedy());
    }
}
