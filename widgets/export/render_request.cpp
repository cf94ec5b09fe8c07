#include "widgets/export/render_request.h"

#include "model/base/write_file.h"
#include "widgets/export/picture_frame.h"

#include <algorithm>

namespace hopscope::exporting {

namespace {

constexpr double leastScale = 0.25;
constexpr double greatestScale = 8;

std::optional<Error> checked(const RenderRequest& request)
{
    if (!request.picture.layout)
        return Error{ErrorKind::InvalidArgument, "no map", ""};
    if (!(request.scale >= leastScale && request.scale <= greatestScale))
        return Error{ErrorKind::InvalidArgument, "scale", std::to_string(request.scale)};
    return std::nullopt;
}

/// Refers to the request and the frame, which must outlive it.
Page pageOf(const RenderRequest& request, const PictureFrame& frame)
{
    Page page;
    page.size = frame.page;
    page.scale = request.scale;
    page.transparent = request.background == Background::Transparent;
    page.title = request.title;
    page.description = request.description;
    page.data = request.data;
    page.time = request.time;
    page.text = request.textMode;
    page.paint = [&request, &frame](QPainter& painter, paint::TextMode text) {
        RenderRequest asked = request;
        asked.textMode = text;
        paintPage(painter, asked, frame);
    };
    return page;
}

} // namespace

QSize roomAbove(const std::optional<PageFoot>& foot, const QSize& page)
{
    if (!foot || page.isEmpty())
        return page;
    return {page.width(), std::max(page.height() / 2, page.height() - int(foot->height(page.width())))};
}

QImage renderImage(const RenderRequest& request)
{
    const PictureFrame frame(request);
    return renderImage(pageOf(request, frame));
}

Result<QByteArray> render(const RenderRequest& request, Format format)
{
    if (const std::optional<Error> error = checked(request))
        return *error;
    const PictureFrame frame(request);
    return render(pageOf(request, frame), format);
}

Status renderToFile(const RenderRequest& request, const QString& fileName)
{
    if (!formatOf(fileName))
        return Error{ErrorKind::Unsupported, "format", fileName.toStdString()};
    if (const std::optional<Error> error = checked(request))
        return *error;
    const PictureFrame frame(request);
    return renderToFile(pageOf(request, frame), fileName);
}

} // namespace hopscope::exporting
