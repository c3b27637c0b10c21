// SPDX-License-Identifier: Apache-2.0
#include "preview_context.hpp"

namespace vitrine::exhibit {

PreviewContext::PreviewContext(QObject* parent)
    : PreviewContext(new Comfort, parent)
{
}

PreviewContext::PreviewContext(Comfort* comfort, QObject* parent)
    : ExhibitContext(*comfort, parent)
{
    comfort->setParent(this);
    connect(comfort, &Comfort::textScaleChanged, this, &PreviewContext::textScaleChanged);
    connect(comfort, &Comfort::contrastChanged, this, &PreviewContext::contrastChanged);
    connect(comfort, &Comfort::calmChanged, this, &PreviewContext::calmChanged);
    connect(comfort, &Comfort::captionsChanged, this, &PreviewContext::captionsChanged);
}

} // namespace vitrine::exhibit
