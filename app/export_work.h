// A picture that can be made on any thread: its bytes, how it looks, how large it will be.
#pragma once

#include "app/path_file.h"
#include "app/picture_bytes.h"
#include "widgets/export/render_request.h"

#include <functional>
#include <memory>

namespace hopscope::app {

struct ExportWork
{
    /// Errors: those of the format; WriteFailed when `progress` has stopped it.
    std::function<Result<QByteArray>(const std::string& fileName, const storyboard::Progress& progress)> bytes;
    /// As it will be, in so many pixels at most.
    std::function<QImage(const QSize& room)> still;
    /// About how many bytes it will have; nothing where that cannot be told.
    std::function<std::optional<qint64>(const storyboard::Progress& progress)> size;
    QSize pixels;
    std::optional<QSize> legibleSize;      ///< at which no letter is smaller than 9 pt, where one is
    bool fits = true;
    bool isQuick = true;                   ///< made in no time
    std::vector<stage::TimedMoment> moments; ///< that are shown one after the other; empty: it stands still
    std::function<QImage(const QSize& room, const stage::StageMoment& moment)> moment;
    int milliseconds = 0;                  ///< that it moves; 0: its reader decides
    std::shared_ptr<LazyData> data;        ///< that goes into the file; null: none
};

using DataPointer = std::shared_ptr<LazyData>;

/// `data`: of the cluster, for the file; may be null.
ExportWork pathWork(const PathFile& file, const DataPointer& data);
/// A page of a size of its own: the stage at one step.
ExportWork pageWork(const std::function<exporting::Page(double scale, paint::TextMode text)>& page, double scale, paint::TextMode text, exporting::Format format,
                    const DataPointer& data);
/// `held`: what the request's picture points at. It can be stopped while it paints.
ExportWork mapWork(const exporting::RenderRequest& request, exporting::Format format, std::shared_ptr<const void> held, const DataPointer& data);

} // namespace hopscope::app
