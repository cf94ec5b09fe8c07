// What a picture is of, under other words.
#pragma once

#include "model/mask/mask.h"
#include "widgets/export/picture_subject.h"

namespace hopscope::app {

exporting::PictureSubject maskedSubject(const mask::Mask& mask, exporting::PictureSubject subject);

} // namespace hopscope::app
