import {
  BufferGeometry,
  CanvasTexture,
  Float32BufferAttribute,
  Group,
  Line,
  LineBasicMaterial,
  LineDashedMaterial,
  Mesh,
  MeshBasicMaterial,
  BoxGeometry,
  CatmullRomCurve3,
  OctahedronGeometry,
  PerspectiveCamera,
  SRGBColorSpace,
  Scene as ThreeScene,
  SphereGeometry,
  TubeGeometry,
  Vector3,
  WebGLRenderer,
} from 'three'
import type { Material, Object3D } from 'three'
import { geoEquirectangular, geoGraticule10, geoPath } from 'd3-geo'
import { coverageLine, ringAround } from './circles.js'
import { COAST, LAND } from './land.js'
import { onGlobe } from './onGlobe.js'
import { placeAt } from './scene.js'
import type { Scene, Spot } from './scene.js'

const TEXTURE = [2048, 1024] as const
const FIELD_OF_VIEW = 32
/** Line width of the path on a globe of radius 1. */
const THICK = 0.0035

/** From where the globe is looked at: the place below, and the distance from the middle in radii. */
export interface Look {
  readonly latitude: number
  readonly longitude: number
  readonly distance: number
}

export const NEAREST = 1.7
export const FARTHEST = 6
/** Distance for a flight of no length, and what a radian of flight adds. */
const [CLOSE, PER_RADIAN] = [1.9, 1.5]

/** Straight above the middle of the flight, so near that it fills the picture. */
export function firstLook(scene: Scene): Look {
  const middle = placeAt(scene, scene.impact / 2)
  const [from, to] = [0, scene.impact].map(time => placeAt(scene, time))
  const arc = from && to ? new Vector3(...onGlobe(from)).angleTo(new Vector3(...onGlobe(to))) : Math.PI / 2
  return {
    latitude: middle?.latitude ?? 40,
    longitude: middle?.longitude ?? 0,
    distance: Math.min(FARTHEST, CLOSE + PER_RADIAN * arc),
  }
}

/** A name and where it stands in the picture; null where it is behind the globe. */
export interface Seen {
  readonly x: number
  readonly y: number
}

/** The globe as a picture that is drawn when asked, never by itself. */
export class GlobePicture {
  readonly #renderer: WebGLRenderer
  readonly #space = new ThreeScene()
  readonly #camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.05, 20)
  readonly #scene: Scene
  readonly #color: (token: string) => string
  /** Marks are smaller on a globe that is looked at from nearer. */
  readonly #scale: number
  #moving = new Group()
  #size: readonly [number, number] = [1, 1]

  /**
   * @param color  the page's color of that name, such as `--ink`
   */
  constructor(canvas: HTMLCanvasElement, scene: Scene, color: (token: string) => string) {
    this.#renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true })
    this.#scene = scene
    this.#color = color
    this.#scale = firstLook(scene).distance / FARTHEST + 0.25
    const ground = new Mesh(
      new SphereGeometry(1, 96, 64),
      new MeshBasicMaterial({ map: groundTexture(color) }),
    )
    this.#space.add(ground, this.#standing(), this.#moving)
  }

  /** Draws the globe at a time of the flight; says where places stand in the picture. */
  draw(time: number, look: Look, width: number, height: number): (spot: Spot) => Seen | null {
    if (this.#size[0] !== width || this.#size[1] !== height) {
      this.#size = [width, height]
      this.#renderer.setPixelRatio(Math.min(2, devicePixelRatio))
      this.#renderer.setSize(width, height, false)
      this.#camera.aspect = width / height
      this.#camera.updateProjectionMatrix()
    }
    dispose(this.#moving)
    this.#space.remove(this.#moving)
    this.#moving = this.#movingAt(time)
    this.#space.add(this.#moving)
    this.#camera.position.set(...onGlobe({ ...look, height: 0 })).multiplyScalar(look.distance)
    this.#camera.lookAt(0, 0, 0)
    this.#renderer.render(this.#space, this.#camera)
    return spot => this.#seen(spot)
  }

  /** Gives back what the graphics card holds. */
  end(): void {
    dispose(this.#space)
    this.#renderer.dispose()
  }

  #seen(spot: Spot): Seen | null {
    const point = new Vector3(...onGlobe(spot))
    const eye = this.#camera.position
    // Behind the globe: the ray from the eye meets the ground first.
    const ray = point.clone().sub(eye)
    const along = -eye.dot(ray) / ray.lengthSq()
    if (along > 0 && along < 0.999 && eye.clone().addScaledVector(ray, along).length() < 0.999) return null
    const { x, y } = point.project(this.#camera)
    return { x: ((x + 1) / 2) * this.#size[0], y: ((1 - y) / 2) * this.#size[1] }
  }

  /** What does not move with the time: sites, radars, reach, meetings. */
  #standing(): Group {
    const group = new Group()
    const ink = this.#color('--ink')
    const { sites, radars, looks } = this.#scene
    for (const site of sites) {
      group.add(mark(new BoxGeometry(0.022, 0.022, 0.022), ink, site.at, this.#scale))
      if (site.reach !== null)
        group.add(line(ringAround(site.at, site.reach), this.#color('--ink2'), { isDashed: true }))
    }
    for (const radar of radars) group.add(mark(new OctahedronGeometry(0.017), ink, radar.at, this.#scale))
    for (const { at, site } of looks) {
      group.add(...cross(at, ink))
      const from = sites[site]!.at
      group.add(spotLine([from, at], ink, true))
    }
    return group
  }

  /** The path flown and still to come, its ground track, where the object is, and what radars cover at its height. */
  #movingAt(time: number): Group {
    const group = new Group()
    const ink = this.#color('--ink')
    const { samples, radars } = this.#scene
    const now = placeAt(this.#scene, time)
    const spots = Array.from({ length: samples.length / 4 }, (_, i) => ({
      time: samples[4 * i]!,
      latitude: samples[4 * i + 1]!,
      longitude: samples[4 * i + 2]!,
      height: samples[4 * i + 3]!,
    }))
    const flown = [...spots.filter(one => one.time < time), ...(now ? [now] : [])]
    const rest = [...(now ? [now] : []), ...spots.filter(one => one.time > time)]
    if (flown.length > 1) group.add(tube(flown, ink))
    if (rest.length > 1) group.add(spotLine(rest, ink, true))
    group.add(
      spotLine(
        spots.map(one => ({ ...one, height: 0 })),
        this.#color('--ink3'),
        true,
      ),
    )
    for (const radar of radars) {
      const ring = coverageLine(radar, now?.height ?? 0)
      if (ring) group.add(line(ring, this.#color('--ink2'), { isDashed: false }))
    }
    if (now) {
      group.add(mark(new SphereGeometry(0.016, 16, 12), ink, now, this.#scale))
      group.add(spotLine([now, { ...now, height: 0 }], this.#color('--ink3'), false))
    }
    return group
  }
}

/** The ground as a picture: sea, land, coasts and the net of degrees. */
function groundTexture(color: (token: string) => string): CanvasTexture {
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = TEXTURE
  const context = canvas.getContext('2d')!
  const projection = geoEquirectangular()
    .translate([TEXTURE[0] / 2, TEXTURE[1] / 2])
    .scale(TEXTURE[0] / (2 * Math.PI))
    .precision(0.1)
  const path = geoPath(projection, context)
  context.fillStyle = color('--surface')
  context.fillRect(0, 0, ...TEXTURE)
  const fill = (thing: Parameters<typeof path>[0], token: string): void => {
    context.beginPath()
    path(thing)
    context.fillStyle = color(token)
    context.fill()
  }
  const stroke = (thing: Parameters<typeof path>[0], token: string): void => {
    context.beginPath()
    path(thing)
    context.strokeStyle = color(token)
    context.stroke()
  }
  fill(LAND, '--env')
  stroke(geoGraticule10(), '--line')
  stroke(COAST, '--edge')
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  return texture
}

const LIFT = 0.002

const vectors = (spots: readonly Spot[]): Vector3[] => spots.map(spot => new Vector3(...onGlobe(spot, LIFT)))

function tube(spots: readonly Spot[], color: string): Mesh {
  const curve = new CatmullRomCurve3(vectors(spots))
  return new Mesh(
    new TubeGeometry(curve, Math.max(2, 3 * spots.length), THICK, 6),
    new MeshBasicMaterial({ color }),
  )
}

function spotLine(spots: readonly Spot[], color: string, isDashed: boolean): Line {
  const geometry = new BufferGeometry().setFromPoints(vectors(spots))
  const material = isDashed
    ? new LineDashedMaterial({ color, dashSize: 0.03, gapSize: 0.02 })
    : new LineBasicMaterial({ color })
  const drawn = new Line(geometry, material)
  if (isDashed) drawn.computeLineDistances()
  return drawn
}

const line = (
  ring: readonly (readonly [number, number])[],
  color: string,
  { isDashed }: { isDashed: boolean },
): Line =>
  spotLine(
    ring.map(([longitude, latitude]) => ({ latitude, longitude, height: 0 })),
    color,
    isDashed,
  )

function mark(shape: BufferGeometry, color: string, at: Spot, scale: number): Mesh {
  const drawn = new Mesh(shape, new MeshBasicMaterial({ color }))
  drawn.position.set(...onGlobe(at, LIFT))
  drawn.scale.setScalar(scale)
  return drawn
}

/** A cross in the air: three strokes at right angles. */
function cross(at: Spot, color: string): Line[] {
  const [x, y, z] = onGlobe(at)
  const size = 0.022
  return [
    [size, 0, 0],
    [0, size, 0],
    [0, 0, size],
  ].map(([dx, dy, dz]) => {
    const geometry = new BufferGeometry()
    geometry.setAttribute(
      'position',
      new Float32BufferAttribute([x - dx!, y - dy!, z - dz!, x + dx!, y + dy!, z + dz!], 3),
    )
    return new Line(geometry, new LineBasicMaterial({ color }))
  })
}

function dispose(root: Object3D): void {
  root.traverse(one => {
    const { geometry, material } = one as Partial<Mesh>
    geometry?.dispose()
    for (const each of [material].flat() as (Material | undefined)[]) {
      ;(each as MeshBasicMaterial | undefined)?.map?.dispose()
      each?.dispose()
    }
  })
}
