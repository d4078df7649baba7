@NullMarked
package org.zhunsheng.server;

import org.jspecify.annotations.NullMarked;
