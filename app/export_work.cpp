#include "app/export_work.h"

#include "widgets/export/picture_frame.h"
#include "widgets/paint/text_painter.h"

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr double mostPreviewPixels = 4e6;
constexpr QSize leastPreview{16, 16};

using storyboard::FlowFormat;

/// What a reader of the file sees one after the other.
std::vector<stage::TimedMoment> momentsOf(const storyboard::Storyboard& board, FlowFormat format, const storyboard::Motion& motion)
{
    const bool isPages = format == FlowFormat::Pdf || format == FlowFormat::Pptx;
    if (!isPages && !storyboard::isMoving(format) && format != FlowFormat::Html)
        return {};
    std::vector<stage::TimedMoment> moments = stage::stageFrames(*board.stage, motion.pace);
    if (isPages)
        std::erase_if(moments, [](const stage::TimedMoment& moment) { return moment.moment.packet.has_value(); });
    return moments;
}

QImage painted(const storyboard::Storyboard& board, const QSize& room, const stage::StageMoment& moment)
{
    storyboard::Storyboard small = board;
    small.scale = std::min(double(room.width()) / board.stage->width, double(room.height()) / board.stage->height);
    small.textMode = paint::TextMode::Native;
    return storyboard::frameOf(small, moment);
}

std::optional<qint64> sizeOf(const Result<QByteArray>& bytes)
{
    return bytes ? std::optional<qint64>(bytes->size()) : std::nullopt;
}

QByteArray documentOf(const DataPointer& data)
{
    return data ? data->document() : QByteArray();
}

/// How large it is, only the file itself tells.
void makeBytes(ExportWork& work, KeptBytes::Maker make)
{
    const auto kept = std::make_shared<KeptBytes>(std::move(make));
    work.bytes = [kept](const std::string& fileName, const storyboard::Progress& progress) { return kept->get(fileName, progress); };
    work.size = [kept](const storyboard::Progress& progress) { return sizeOf(kept->get({}, progress)); };
}

/// Where the picture's smallest letters would have 9 pt.
std::optional<QSize> legibleMap(const exporting::RenderRequest& request, const exporting::PictureFrame& frame)
{
    const double letters = paint::fontOf(layout::TextRole::CardDetail, request.picture.fontScale).pixelSize() * frame.transform.m11();
    if (frame.exposed.isEmpty() || letters <= 0 || letters >= readablePixels)
        return std::nullopt;
    return largerBy((frame.page / request.scale).toSize(), readablePixels / letters);
}

} // namespace

ExportWork pathWork(const PathFile& file, const DataPointer& data)
{
    const auto board = std::make_shared<const storyboard::Storyboard>(boardOf(file));
    ExportWork work;
    work.pixels = (QSizeF(board->stage->width, board->stage->height) * board->scale).toSize();
    work.fits = board->stage->fits;
    work.legibleSize = sizeForLetters(*board);
    work.isQuick = !storyboard::isMoving(file.format);
    work.moments = momentsOf(*board, file.format, file.motion);
    work.milliseconds = storyboard::isMoving(file.format) ? stage::durationOf(work.moments) : 0;
    work.data = data;
    work.still = [board](const QSize& room) { return painted(*board, room, stage::stageAsWhole(*board->stage)); };
    work.moment = [board](const QSize& room, const stage::StageMoment& moment) { return painted(*board, room, moment); };
    makeBytes(work, [file, board, data](const std::string& fileName, const storyboard::Progress& progress) {
        storyboard::Storyboard whole = *board;
        whole.data = documentOf(data);
        return renderPath(file, whole, fileName, progress);
    });
    if (file.format == FlowFormat::Mp4) // another program decides
        work.size = [](const storyboard::Progress&) { return std::optional<qint64>(); };
    else if (!work.isQuick)
        work.size = [file, board](const storyboard::Progress& progress) { return storyboard::estimatedSize(*board, file.format, file.motion, progress); };
    return work;
}

ExportWork pageWork(const std::function<exporting::Page(double scale, paint::TextMode text)>& page, double scale, paint::TextMode text, exporting::Format format,
                    const DataPointer& data)
{
    const exporting::Page whole = page(scale, text);
    const QSizeF plain = whole.size / scale;
    ExportWork work;
    work.pixels = whole.size.toSize();
    work.data = data;
    work.still = [page, plain](const QSize& room) {
        return exporting::renderImage(page(std::min(room.width() / plain.width(), room.height() / plain.height()), paint::TextMode::Native));
    };
    makeBytes(work, [whole, format, data](const std::string&, const storyboard::Progress&) {
        exporting::Page filled = whole;
        filled.data = documentOf(data);
        return exporting::render(filled, format);
    });
    return work;
}

ExportWork mapWork(const exporting::RenderRequest& request, exporting::Format format, std::shared_ptr<const void> held, const DataPointer& data)
{
    const exporting::PictureFrame frame(request);
    ExportWork work;
    work.pixels = frame.page.toSize();
    work.legibleSize = legibleMap(request, frame);
    work.data = data;
    work.still = [request, held, page = frame.page / request.scale](const QSize& room) {
        exporting::RenderRequest small = request;
        small.scale = 1;
        if (page.width() * page.height() > mostPreviewPixels) // then what is too small to be read is only seen in the file
            small.size = page.scaled(room, Qt::KeepAspectRatio).toSize().expandedTo(leastPreview);
        return exporting::renderImage(small).scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    };
    makeBytes(work, [request, format, held, data](const std::string&, const storyboard::Progress& progress) {
        exporting::RenderRequest whole = request;
        whole.data = documentOf(data);
        if (progress)
            whole.picture.goesOn = [progress] { return progress(0, 0); };
        return exporting::render(whole, format);
    });
    return work;
}

} // namespace hopscope::app
