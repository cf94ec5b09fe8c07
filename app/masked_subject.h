// What a picture is of, under other words.
#pragma once

#include "model/mask/mask.h"
#include "widgets/export/picture_subject.h"

namespace hopscope::app {

layout::ItemId maskedItem(const mask::Mask& mask, const layout::ItemId& item);
/// The same things are shown, hidden and rolled up as before. `snapshot`: the masked one, where it is there already.
exporting::PictureSubject maskedSubject(const mask::Mask& mask, exporting::PictureSubject subject, cluster::SnapshotPointer snapshot = nullptr);

} // namespace hopscope::app
