package org.zhunsheng.server.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 一个入口的一种试法：路径与表单里的 {@code {organization}} 等换成某种关系的目标，一次换一个，别的用本机构的。
 *
 * @param method GET 或 POST
 * @param path 路径，带占位
 * @param varied 换哪一种编号；{@code none} 是没有目标的
 * @param fields 表单
 * @param data 看得见的有没有数据；没有数据的页面，数据库那道墙没有什么可守
 * @param shows 填表的页面只显示读得到的东西：数据库那道墙单独时，与这一行相同；平常的为空字
 */
record Probe(String method, String path, String varied, Map<String, String> fields, boolean data, String shows) {

    static Probe get(String path, String varied) {
        return new Probe("GET", path, varied, Map.of(), true, "");
    }

    /** 填表的页面：应用要写的权限才给，里面的东西有读的权限就读得到。 */
    static Probe form(String path, String varied) {
        String read = switch (varied) {
            case "account" -> "GET /accounts/{account} · account";
            case "project" -> "GET /projects/{project} · project";
            case "campaign" -> "GET /campaigns/{campaign} · campaign";
            case "indicator" -> "GET /indicators/{indicator} · indicator";
            case "register" -> "GET /registers/{register} · register";
            case "figure" -> "GET /figures/{figure}/definition · figure";
            case "entry" -> "GET /register-entries/{entry} · entry";
            case "survey", "opened" -> "GET /surveys/{survey} · survey";
            case "disclosure" -> "GET /disclosures/{disclosure} · disclosure";
            case "disclosable", "evaluated" -> "GET /fillings/{evaluated}/scores · evaluated";
            case "subscription" -> "GET /subscriptions/{subscription} · subscription";
            case "reporting" -> "GET /organizations/{reporting}/report/2024 · reporting";
            case "filling", "beneath" -> "GET /fillings/{filling} · filling";
            default -> "GET /organizations/{organization} · organization";
        };
        return new Probe("GET", path, varied, Map.of(), true, read);
    }

    /** 从哪里看起由应用按范围决定的页面，数据库那道墙单独时没有可比的。 */
    static Probe tree(String path, String varied) {
        return new Probe("GET", path, varied, Map.of(), false, "");
    }

    /** 没有任何机构的数据的页面。 */
    static Probe page(String path) {
        return new Probe("GET", path, "none", Map.of(), false, "");
    }

    static Probe post(String path, String varied, String... fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) named.put(fields[i], fields[i + 1]);
        return new Probe("POST", path, varied, named, true, "");
    }

    /** 接口的 JSON 请求。 */
    static Probe api(String method, String path, String varied, String json) {
        return new Probe(method, path, varied, Map.of("json", json), true, "");
    }

    /** 应用为这个人另走一条路的写：数据库那道墙单独时不走那条路，由自己的测试守着。 */
    Probe own() {
        return new Probe(method, path, varied, fields, false, "");
    }

    boolean isApi() {
        return fields.containsKey("json");
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** 表里的一行的开头。 */
    String name() {
        return method + " " + path + (varied.equals("none") ? "" : " · " + varied);
    }

    /** 用来找入口的样子：占位都换成 1。 */
    String sample() {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "1");
    }
}
