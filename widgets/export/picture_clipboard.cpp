#include "widgets/export/picture_clipboard.h"

#include <QMimeData>

#include <memory>

namespace hopscope::exporting {

namespace {

Result<QMimeData*> mimeOf(const Result<QByteArray>& png, const Result<QByteArray>& svg)
{
    if (!png)
        return png.error();
    if (!svg)
        return svg.error();
    auto data = std::make_unique<QMimeData>();
    data->setData(QStringLiteral("image/png"), *png);
    data->setData(QStringLiteral("image/svg+xml"), *svg);
    data->setImageData(QImage::fromData(*png, "PNG"));
    return data.release();
}

} // namespace

Result<QMimeData*> clipboardPicture(const RenderRequest& request)
{
    RenderRequest fine = request;
    fine.scale = std::max(request.scale, clipboardFineness);
    RenderRequest plain = request;
    plain.scale = 1;
    plain.textMode = paint::TextMode::Outlines;
    return mimeOf(render(fine, Format::Png), render(plain, Format::Svg));
}

Result<QMimeData*> clipboardPicture(const Page& fine, const Page& plain)
{
    return mimeOf(render(fine, Format::Png), render(plain, Format::Svg));
}

} // namespace hopscope::exporting
