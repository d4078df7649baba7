package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 办公开的每个入口怎样试；公开的页面谁都可以看，不在其中。 */
final class DisclosureProbes {

    static final List<Probe> ALL = List.of(
            get("/disclosures", "disclosure"),
            get("/disclosures/{disclosure}", "disclosure"),
            form("/disclosures/{disclosure}/publish", "disclosure"),
            post("/disclosures/{disclosure}/publish", "disclosure", "version", "1"),
            post("/disclosures/{disclosure}/refuse", "disclosure", "version", "1", "said", "请核对"),
            post("/disclosures/{withholding}/confirm", "withholding", "version", "1"),
            post("/disclosures/{disclosed}/withdraw", "disclosed", "version", "1", "said", "里程有误"),
            post("/disclosures/{withheld}/lift", "withheld", "version", "1", "said", "已经解密"),
            form("/fillings/{disclosable}/disclosure", "disclosable"),
            post("/fillings/{disclosable}/disclosure", "disclosable"),
            post("/fillings/{disclosable}/disclosure/withhold", "disclosable", "ground", "other", "said", "依法"),
            form("/api/v1/fillings/{disclosable}/disclosure", "disclosable"),
            api("POST", "/api/v1/fillings/{disclosable}/disclosure", "disclosable", "{'choices': []}"),
            api(
                    "POST",
                    "/api/v1/fillings/{disclosable}/disclosure/withhold",
                    "disclosable",
                    "{'ground': 'other', 'reason': '依法'}"),
            get("/api/v1/disclosures", "disclosure"),
            get("/api/v1/disclosures/{disclosure}", "disclosure"),
            api("POST", "/api/v1/disclosures/{disclosure}/act", "disclosure", "{'act': 'publish'}"));

    private DisclosureProbes() {}
}
