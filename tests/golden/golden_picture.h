// A picture beside the one it should be.
#pragma once

#include <QImage>

namespace hopscope::test {

/// UPDATE=1 writes the picture; else the test fails where it differs, and leaves what was drawn and where it differs in the
/// build folder.
void verifyPicture(const QString& name, const QImage& actual);

} // namespace hopscope::test
