package org.zhunsheng.documents.official;

import java.util.List;

/** 一份公文。 */
public record OfficialDocument(Title title, List<Block> blocks, Typography typography) {

    public OfficialDocument {
        blocks = List.copyOf(blocks);
    }
}
