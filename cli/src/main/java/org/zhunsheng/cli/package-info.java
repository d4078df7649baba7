@NullMarked
package org.zhunsheng.cli;

import org.jspecify.annotations.NullMarked;
