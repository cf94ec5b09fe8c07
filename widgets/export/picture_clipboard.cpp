#include "widgets/export/picture_clipboard.h"

#include <QMimeData>

#include <memory>

namespace hopscope::exporting {

namespace {

constexpr double fineness = 2;

} // namespace

Result<QMimeData*> clipboardPicture(const RenderRequest& request)
{
    RenderRequest fine = request;
    fine.scale = std::max(request.scale, fineness);
    const Result<QByteArray> png = render(fine, Format::Png);
    if (!png)
        return png.error();
    RenderRequest plain = request;
    plain.scale = 1;
    plain.textMode = paint::TextMode::Outlines;
    const Result<QByteArray> svg = render(plain, Format::Svg);
    if (!svg)
        return svg.error();
    auto data = std::make_unique<QMimeData>();
    data->setData(QStringLiteral("image/png"), *png);
    data->setData(QStringLiteral("image/svg+xml"), *svg);
    data->setImageData(QImage::fromData(*png, "PNG"));
    return data.release();
}

} // namespace hopscope::exporting
