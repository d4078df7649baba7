package org.zhunsheng.documents;

import org.zhunsheng.text.Language;

/**
 * 文件读不了的各种原因：永久编号、发生了什么、怎样办。句中的 {0}、{1} 由具体情况填入。
 *
 * <p>P-50x 文件本身，P-51x 格式，P-52x 保护与损坏，P-53x 上限，P-54x 没有可读的内容，P-55x 交换格式。
 */
public enum Problem {
    NOT_FOUND("P-501", "找不到文件。", "请核对路径与文件名。", "The file does not exist.", "Check the path and the name."),
    DIRECTORY(
            "P-502",
            "这是文件夹，不是文件。",
            "请给出其中的文件；命令行可以直接给文件夹，会逐层读入。",
            "This is a folder, not a file.",
            "Name a file in it; the command line walks folders by itself."),
    NO_ACCESS(
            "P-503",
            "文件打不开：{0}。",
            "请检查读取权限，或文件是否正被其他程序占用。",
            "The file cannot be opened: {0}.",
            "Check the permission to read it and whether another program holds it."),
    EMPTY("P-504", "文件是空的。", "请重新导出或重新下载。", "The file is empty.", "Export or download it again."),

    LEGACY_WORD(
            "P-511",
            "这是 Word 95 或更早的文档，不能读。",
            "请用 Word 或 WPS 打开，另存为 DOCX 或 PDF。",
            "This is a document of Word 95 or earlier, which cannot be read.",
            "Open it in Word, WPS or LibreOffice and save it as DOCX or PDF."),
    LEGACY_EXCEL(
            "P-512",
            "这是 Excel 95 或更早的工作簿，不能读。",
            "请用 Excel 或 WPS 打开，另存为 XLSX 或 PDF。",
            "This is a workbook of Excel 95 or earlier, which cannot be read.",
            "Open it in Excel, WPS or LibreOffice and save it as XLSX or PDF."),
    OPEN_DOCUMENT(
            "P-514",
            "这是 OpenDocument 文件（{0}），不是文字文档或电子表格，不能读。",
            "请提供其中的表，存为 ODT、ODS、DOCX、XLSX 或 PDF。",
            "This is an OpenDocument file ({0}), neither a text document nor a spreadsheet, which cannot be read.",
            "Supply its forms as ODT, ODS, DOCX, XLSX or PDF."),
    IMAGE(
            "P-515",
            "这是图片（{0}），没有可读的文字。",
            "请提供原始的 Word、Excel 文件或由其导出的 PDF；扫描件须先作文字识别并核对。",
            "This is a picture ({0}) without text that can be read.",
            "Supply the original Word or Excel file or a PDF exported from it; scans need text recognition and proofreading first."),
    OTHER_FORMAT(
            "P-516",
            "认出的格式是 {0}，不能读。",
            "能读的格式：PDF、DOCX、XLSX、DOC、XLS、ODT、ODS、OFD、HTML、纯文本、交换格式 JSON；请另存为其中一种。",
            "The format is {0}, which cannot be read.",
            "Formats that can be read: PDF, DOCX, XLSX, DOC, XLS, ODT, ODS, OFD, HTML, plain text, interchange JSON; save it as one of these."),
    UNKNOWN_FORMAT(
            "P-517",
            "认不出文件的格式：既不是已知的文档，也不是文字。",
            "能读的格式：PDF、DOCX、XLSX、DOC、XLS、ODT、ODS、OFD、HTML、纯文本、交换格式 JSON；请确认文件没有损坏。",
            "The format is not recognised: neither a known document nor text.",
            "Formats that can be read: PDF, DOCX, XLSX, DOC, XLS, ODT, ODS, OFD, HTML, plain text, interchange JSON; make sure that the file is not damaged."),

    ENCRYPTED_OFFICE(
            "P-521",
            "办公文件加了打开密码。",
            "请用密码打开后，去掉密码另存一份。",
            "The office file is protected by a password.",
            "Open it with the password and save a copy without one."),
    ENCRYPTED_PDF(
            "P-522",
            "PDF 加了打开密码。",
            "请用密码打开后，另存一份没有密码的。",
            "The PDF is protected by a password.",
            "Open it with the password and save a copy without one."),
    DAMAGED(
            "P-523",
            "文件损坏或不完整：{0}。",
            "请重新导出、重新下载，或向对方重新索取。",
            "The file is damaged or incomplete: {0}.",
            "Export or download it again, or ask for it again."),
    EXTERNAL_ENTITY(
            "P-524",
            "文件里的 XML 带有文档类型声明（DTD），正常的 Office 文件没有，可能是恶意文件。",
            "请不要使用这个文件；向对方索取由 Word 或 Excel 直接保存的文件。",
            "XML inside the file has a document type declaration; no regular Office file has one, it may be malicious.",
            "Do not use this file; ask for one saved by Word or Excel itself."),
    ENCRYPTED_OFD(
            "P-525",
            "OFD 加了密。",
            "请用 OFD 阅读器输入密码或证书打开后，另存一份没有加密的，或转换为 PDF。",
            "The OFD document is encrypted.",
            "Open it with the password or certificate in an OFD viewer and save a copy without encryption, or as PDF."),

    TOO_LARGE(
            "P-531",
            "文件有 {0}，超过上限 {1}。",
            "绩效表通常不到 1 MB；请去掉图片或拆分后再试。",
            "The file has {0}; the limit is {1}.",
            "Performance forms rarely exceed 1 MB; remove pictures or split the file."),
    ZIP_BOMB(
            "P-532",
            "压缩内容展开后异常庞大（{0}），可能是恶意文件。",
            "请不要使用这个文件；向对方索取由 Word 或 Excel 直接保存的文件。",
            "The compressed content expands beyond all measure ({0}); the file may be malicious.",
            "Do not use this file; ask for one saved by Word or Excel itself."),
    TOO_COMPLEX(
            "P-533",
            "内容过多：{0}，上限 {1}。",
            "请只保留绩效表本身，或拆成几份。",
            "Too much content: {0}; the limit is {1}.",
            "Keep the performance forms only, or split the file."),
    TOO_SLOW(
            "P-534",
            "这份文件读了 {0} 秒还没有读完，已经停止。",
            "请只保留绩效表本身再试；由别的软件导出的 PDF，请换用原始的 Word、Excel 文件。",
            "Reading the file was stopped after {0} seconds.",
            "Keep the performance forms only; instead of a PDF, supply the original Word or Excel file."),
    TOO_MUCH_MEMORY(
            "P-535",
            "读这份文件所需的内存超过上限 {0}，已经停止。",
            "请只保留绩效表本身再试，去掉图片与多余的页、表。",
            "Reading the file needs more memory than the limit of {0} and was stopped.",
            "Keep the performance forms only; remove pictures and other pages or sheets."),
    READER_FAILED(
            "P-536",
            "读这份文件时读取程序意外终止，文件没有被处理。",
            "请重试一次；仍然如此的，请改用别的格式，并把文件的来历告诉维护者。",
            "The reading process ended unexpectedly; the file was not processed.",
            "Try once more; if it happens again use another format and tell the maintainers where the file came from."),

    PDF_WITHOUT_TEXT(
            "P-541",
            "PDF 里没有文字，多半是扫描件。",
            "请提供由 Word 或 Excel 导出的 PDF，或原始文件；扫描件须先作文字识别并核对。",
            "The PDF has no text; it is probably a scan.",
            "Supply a PDF exported from Word or Excel, or the original; scans need text recognition and proofreading first."),
    PDF_WITHOUT_MAPPING(
            "P-542",
            "PDF 里的文字多半没有对应的字符，只能看，不能读。",
            "请用 Word、WPS 打开原始文件重新导出 PDF（嵌入字体），或直接提供原始文件。",
            "Most text in the PDF has no characters behind its shapes; it can be seen but not read.",
            "Export the PDF again from the original file with fonts embedded, or supply the original."),
    OFD_WITHOUT_TEXT(
            "P-543",
            "OFD 里没有看得见的文字，多半是扫描件。",
            "请提供由 Word 或 Excel 导出的 OFD、PDF，或原始文件；扫描件须先作文字识别并核对。",
            "The OFD document has no visible text; it is probably a scan.",
            "Supply an OFD or PDF exported from Word or Excel, or the original; scans need text recognition and proofreading first."),
    OFD_WITHOUT_MAPPING(
            "P-544",
            "OFD 里的文字多半没有对应的字符，只能看，不能读。",
            "请用 Word、WPS 打开原始文件重新导出，或直接提供原始文件。",
            "Most text in the OFD document has no characters behind its shapes; it can be seen but not read.",
            "Export it again from the original file, or supply the original."),

    NOT_JSON(
            "P-551",
            "JSON 写法有误，第 {0} 行第 {1} 列：{2}。",
            "请按所指的位置改正；键与文字都要用半角双引号。",
            "Malformed JSON at line {0}, column {1}: {2}.",
            "Mend it at that place; keys and texts need double quotes."),
    NOT_A_FORM(
            "P-552",
            "JSON 的 {0} 处应为 {1}，实际为 {2}。",
            "请对照 docs/form.schema.json 改正。",
            "In the JSON, {0} must be {1} but is {2}.",
            "Compare with docs/form.schema.json.");

    private final String code;
    private final String zh;
    private final String zhRemedy;
    private final String en;
    private final String enRemedy;

    Problem(String code, String zh, String zhRemedy, String en, String enRemedy) {
        this.code = code;
        this.zh = zh;
        this.zhRemedy = zhRemedy;
        this.en = en;
        this.enRemedy = enRemedy;
    }

    /** 永久编号，例如 P-521。 */
    public String code() {
        return code;
    }

    /** 发生了什么；句中的 {0}、{1} 未填。 */
    public String sentence(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** 怎样办。 */
    public String remedy(Language language) {
        return language == Language.ZH ? zhRemedy : enRemedy;
    }
}
