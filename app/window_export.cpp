#include "app/window_export.h"

#include "widgets/labels/plain_label.h"
#include "widgets/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr QSize previewSize(460, 300);

/// A chequered ground shows what is transparent.
QPixmap onChequers(const QImage& image)
{
    QPixmap pixmap(image.size());
    QPainter painter(&pixmap);
    constexpr int square = 8;
    for (int y = 0; y < image.height(); y += square) {
        for (int x = 0; x < image.width(); x += square)
            painter.fillRect(x, y, square, square, (x + y) / square % 2 ? QColor(0xdd, 0xdd, 0xdd) : QColor(Qt::white));
    }
    painter.drawImage(0, 0, image);
    return pixmap;
}

} // namespace

ExportDialog::ExportDialog(paint::MapPicture picture, map::LayoutPointer layout, paint::ThemeKind windowTheme, bool legend, QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)), m_layout(std::move(layout))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export picture"));
    // Search hits and what lies under the mouse are of the moment; the flow and the selection are meant.
    m_picture.hovered.reset();
    m_picture.highlighted.reset();
    buildFields(windowTheme);
    m_legend->setChecked(legend);
    arrangeFields();
    refresh();
}

void ExportDialog::buildFields(paint::ThemeKind windowTheme)
{
    m_file = new QLineEdit(QDir::current().filePath(QStringLiteral("hopscope-map.svg")), this);
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_file->setMinimumWidth(320);
    m_browse = new QPushButton(tr("Choose…"), this);
    m_format = new QComboBox(this);
    m_format->addItem(tr("SVG: any size, for the web and for editing"), int(exporting::Format::Svg));
    m_format->addItem(tr("PDF: any size, for print"), int(exporting::Format::Pdf));
    m_format->addItem(tr("PNG: pixels, for slides and chats"), int(exporting::Format::Png));
    buildBackgrounds(windowTheme);
    m_text = new QComboBox(this);
    m_text->addItem(tr("Outlines: looks the same everywhere"), int(paint::TextMode::Outlines));
    m_text->addItem(tr("Editable text"), int(paint::TextMode::Native));
    m_legend = new QCheckBox(tr("With a legend of the signs in it"), this);
    m_legend->setObjectName(QStringLiteral("exportLegend"));
    m_fixedSize = new QCheckBox(tr("Fit into"), this);
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* box : {m_width, m_height}) {
        box->setRange(64, 16384);
        box->setSuffix(tr(" px"));
    }
    m_width->setValue(1920);
    m_height->setValue(1080);
    m_scale = new QDoubleSpinBox(this);
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.25);
    m_scale->setValue(1);
    m_preview = new labels::PlainLabel(this);
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_problem = new labels::PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void ExportDialog::buildBackgrounds(paint::ThemeKind windowTheme)
{
    m_background = new QComboBox(this);
    m_background->setObjectName(QStringLiteral("exportBackground"));
    m_background->addItem(tr("Light"), int(exporting::Background::Light));
    m_background->addItem(tr("Dark"), int(exporting::Background::Dark));
    m_background->addItem(tr("Transparent"), int(exporting::Background::Transparent));
    m_background->addItem(tr("High contrast, light"), int(exporting::Background::HighContrastLight));
    m_background->addItem(tr("High contrast, dark"), int(exporting::Background::HighContrastDark));
    const exporting::Background likeWindow[] = {exporting::Background::Light, exporting::Background::Dark,
                                                exporting::Background::HighContrastLight, exporting::Background::HighContrastDark};
    m_background->setCurrentIndex(m_background->findData(int(likeWindow[int(windowTheme)])));
}

void ExportDialog::arrangeFields()
{
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto* size = new QHBoxLayout;
    size->addWidget(m_fixedSize);
    size->addWidget(m_width);
    size->addWidget(new labels::PlainLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    size->addStretch(1);
    auto* form = new QFormLayout;
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("File"), file);
    form->addRow(tr("Background"), m_background);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Legend"), m_legend);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Scale"), m_scale);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_preview, 0, Qt::AlignHCenter);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (save())
            accept();
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_background, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_legend, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_fixedSize, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
}

QString ExportDialog::formatEnding() const
{
    switch (exporting::Format(m_format->currentData().toInt())) {
    case exporting::Format::Svg: return QStringLiteral("svg");
    case exporting::Format::Pdf: return QStringLiteral("pdf");
    case exporting::Format::Png: return QStringLiteral("png");
    }
    return {};
}

void ExportDialog::followFormat()
{
    const QFileInfo info(m_file->text());
    m_file->setText(info.dir().filePath(info.completeBaseName() + u'.' + formatEnding()));
    refresh();
}

void ExportDialog::chooseFile()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export picture"), m_file->text(),
                                                        tr("Pictures (*.svg *.pdf *.png)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        setFileName(chosen);
}

void ExportDialog::setFileName(const QString& fileName)
{
    if (const auto format = exporting::formatOf(fileName))
        m_format->setCurrentIndex(m_format->findData(int(*format)));
    m_file->setText(fileName);
}

QString ExportDialog::fileName() const
{
    return m_file->text();
}

exporting::RenderRequest ExportDialog::request() const
{
    exporting::RenderRequest request;
    request.picture = m_picture;
    request.background = exporting::Background(m_background->currentData().toInt());
    request.textMode = paint::TextMode(m_text->currentData().toInt());
    if (m_fixedSize->isChecked())
        request.size = {m_width->value(), m_height->value()};
    request.scale = m_scale->value();
    if (m_legend->isChecked())
        request.legend = wording::legendWord;
    request.title = tr("Map of a Kubernetes cluster");
    if (!m_picture.age.isEmpty())
        request.title += QStringLiteral(" – ") + m_picture.age;
    if (m_picture.flow && !m_picture.flow->remarks.whatIf.isEmpty())
        request.title += QStringLiteral(" – ") + m_picture.flow->remarks.whatIf;
    return request;
}

bool ExportDialog::save()
{
    const Status status = exporting::renderToFile(request(), m_file->text());
    m_problem->setVisible(!status);
    if (!status)
        m_problem->setText(wording::errorSentence(status.error()));
    return bool(status);
}

void ExportDialog::refresh()
{
    m_width->setEnabled(m_fixedSize->isChecked());
    m_height->setEnabled(m_fixedSize->isChecked());
    m_text->setEnabled(exporting::Format(m_format->currentData().toInt()) != exporting::Format::Png);
    exporting::RenderRequest small = request();
    small.scale = 1;
    const QSizeF whole = small.size.isEmpty() ? paint::pictureBounds(small.picture).size() : QSizeF(small.size);
    small.size = whole.scaled(previewSize, Qt::KeepAspectRatio).toSize().expandedTo(QSize(16, 16));
    m_preview->setPixmap(onChequers(exporting::renderImage(small)));
}

} // namespace hopscope::app
