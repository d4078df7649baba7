/** 备份与恢复：数据库、文件、密钥、锚，合成一个加密的文件；恢复之前先整个核对。 */
@NullMarked
package org.zhunsheng.server.backup;

import org.jspecify.annotations.NullMarked;
