package org.zhunsheng.server.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.zhunsheng.text.Language;

/** 交给工作进程的一件事。 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "job")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Job.Check.class, name = "check"),
    @JsonSubTypes.Type(value = Job.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Job.Review.class, name = "review"),
    @JsonSubTypes.Type(value = Job.Report.class, name = "report"),
    @JsonSubTypes.Type(value = Job.Write.class, name = "write"),
    @JsonSubTypes.Type(value = Job.Keep.class, name = "keep"),
    @JsonSubTypes.Type(value = Job.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Job.Book.class, name = "book")
})
public sealed interface Job {

    Language language();

    /**
     * 读一份文件并核查；内容另外传。
     *
     * @param name 文件名，供人辨认
     */
    record Check(String name, Language language) implements Job {}

    /** 把文件的这几页画成图片；内容另外传。 */
    record Picture(List<Integer> pages, Language language) implements Job {}

    /**
     * 换指标体系、更正之后再核查一次。
     *
     * @param parcel 上一次的结果随页携带的包
     * @param schemes 各张表指定的指标体系；空串为由程序认定
     * @param typed 各张表里填写的值：指针 → 文字；与原来相同的不算更正
     * @param confirmed 各张表里核对无误的存疑之处
     * @param everyField 没有填写的栏也列出，供更正
     */
    record Review(
            String parcel,
            List<String> schemes,
            List<Map<String, String>> typed,
            List<List<String>> confirmed,
            boolean everyField,
            Language language)
            implements Job {}

    /** 写出一页自足的核查报告。 */
    record Report(String parcel, Language language) implements Job {}

    /** 把表写成一种格式。 */
    record Write(String parcel, String format, Language language) implements Job {}

    /**
     * 一张表要留下来的全部；回答的写法见 {@link KeptForm}。
     *
     * @param form 第几张，从 0 起
     */
    record Keep(String parcel, int form, Language language) implements Job {}

    /** 把 XLSX、ODS 或 CSV 读成一行一行的文字；内容另外传，回答的写法见 {@link SheetRow}。 */
    record Rows(Language language) implements Job {}

    /** 把整个 XLSX 工作簿读成文字；内容另外传，回答是 {@link org.zhunsheng.server.worker.Book} 的 JSON。 */
    record Book(Language language) implements Job {}
}
