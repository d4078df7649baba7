package org.zhunsheng.server.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.sheet.CsvFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** 一年公开的表写成数据：同样的公开，总是一字不差的同样的文件，散列因此核对得了。栏目的意思在 docs/disclosure.md。 */
@Component
class YearData {

    private static final List<String> COLUMNS = List.of(
            "id",
            "year",
            "region",
            "department",
            "unit",
            "project",
            "scheme",
            "total",
            "grade",
            "budget",
            "executed",
            "rate",
            "hidden",
            "published_at",
            "path",
            "program",
            "checks");

    private final PublicForms forms;
    private final JsonMapper json;

    YearData(PublicForms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    private static List<@Nullable Object> row(PublicForm it) {
        return Arrays.asList(
                it.id(),
                it.year(),
                it.region(),
                it.department(),
                it.unit(),
                it.project(),
                it.scheme(),
                it.total(),
                it.grade(),
                it.budget(),
                it.executed(),
                it.rate(),
                it.hidden(),
                it.publishedAt().toInstant().toString(),
                it.path(),
                it.program(),
                it.checks());
    }

    void csv(int year, OutputStream out) {
        CsvFile file = new CsvFile(out, COLUMNS);
        forms.each(
                year,
                one -> file.write(row(one).stream()
                        .map(cell -> cell == null ? "" : cell instanceof BigDecimal ? cell : cell.toString())
                        .toList()));
        file.finish();
    }

    void json(int year, OutputStream out) {
        try (JsonGenerator all = json.createGenerator(new Unclosed(out))) {
            all.writeStartArray();
            forms.each(year, one -> {
                List<@Nullable Object> row = row(one);
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) object.put(COLUMNS.get(i), row.get(i));
                all.writePOJO(object);
            });
            all.writeEndArray();
        }
    }

    /** 清单里的一个文件：网址、多大、散列。 */
    record Entry(String path, long size, String sha256) {}

    /** 一年的清单。 */
    record Manifest(int year, List<Entry> files) {}

    byte[] manifest(int year) {
        String folder = "/public/data/" + year + "/";
        List<Entry> files = new ArrayList<>();
        files.add(measured(folder + "forms.csv", out -> csv(year, out)));
        files.add(measured(folder + "forms.json", out -> json(year, out)));
        forms.eachDocument(year, one -> files.add(new Entry(one.path(), one.size(), one.digest())));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Manifest(year, files));
    }

    private interface Written {
        void to(OutputStream out);
    }

    private static Entry measured(String path, Written written) {
        try (Counted counted = new Counted()) {
            DigestOutputStream digest = new DigestOutputStream(counted, MessageDigest.getInstance("SHA-256"));
            written.to(digest);
            return new Entry(
                    path,
                    counted.size,
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 只数不留。 */
    private static final class Counted extends OutputStream {

        private long size;

        @Override
        public void write(int one) {
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
        }
    }

    /** 流是对方的，不关。 */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            try {
                flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
