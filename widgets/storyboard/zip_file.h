// Files in one, as office formats want them.
#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <vector>

namespace hopscope::storyboard {

struct ZippedFile
{
    QByteArray path;
    QByteArray bytes;
};

/// In this order, compressed, without times or owners: the same files give the same bytes. Errors: WriteFailed.
Result<QByteArray> zipped(const std::vector<ZippedFile>& files);

} // namespace hopscope::storyboard
