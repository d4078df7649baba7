package org.zhunsheng.server.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhunsheng.documents.Limits;
import tools.jackson.core.JacksonException;

/**
 * 随页携带的包：服务器什么也不留，下一步所需的都在页面里。打开时当作陌生人的输入：限制大小，再经过交换格式的读取器。
 *
 * @param name 文件名
 * @param format 文件的格式
 * @param remarks 读不出来的地方
 * @param forms 读出的表连同来源，交换格式
 * @param schemes 各张表指定的指标体系；空串为由程序认定
 * @param corrections 各张表的更正：指针 → 改成什么
 */
record Parcel(
        String name,
        String format,
        List<String> remarks,
        String forms,
        List<String> schemes,
        List<Map<String, String>> corrections) {

    Parcel {
        remarks = List.copyOf(remarks);
        schemes = List.copyOf(schemes);
        corrections = List.copyOf(corrections);
    }

    /** 包坏了，或者不是我们的包。 */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) {
            super(cause);
        }
    }

    String wrapped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Frames.JSON.writeValueAsBytes(this));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static Parcel open(String wrapped) throws Broken {
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(wrapped)))) {
            byte[] json = gzip.readNBytes(Limits.TEXT_FILE + 1);
            if (json.length > Limits.TEXT_FILE) throw new IOException("too large");
            return Frames.JSON.readValue(json, Parcel.class);
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException broken) {
            throw new Broken(broken);
        }
    }

    /** 第几张表（从 0 起）指定的指标体系；没有指定的为空串。 */
    String scheme(int form) {
        return form < schemes.size() ? schemes.get(form) : "";
    }

    Parcel withSchemes(List<String> other) {
        return new Parcel(name, format, remarks, forms, other, corrections);
    }

    Parcel with(List<Map<String, String>> other) {
        return new Parcel(name, format, remarks, forms, schemes, other);
    }

    /** 各张表的更正，可以改动的副本，至少 {@code count} 份。 */
    List<Map<String, String>> corrections(int count) {
        List<Map<String, String>> copy = new ArrayList<>();
        for (int i = 0; i < count; i++) copy.add(new HashMap<>(i < corrections.size() ? corrections.get(i) : Map.of()));
        return copy;
    }
}
