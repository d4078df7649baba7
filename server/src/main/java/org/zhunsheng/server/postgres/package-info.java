/** 内嵌的 PostgreSQL：由我们自己的代码展开、建库、启动、看护、停下；每次提交都落盘，没有口令谁也连不上。 */
@NullMarked
package org.zhunsheng.server.postgres;

import org.jspecify.annotations.NullMarked;
